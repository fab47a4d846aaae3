// Modal layers: the topmost one is alone reachable by keyboard and by screen readers, and Escape closes just that one.

interface Layer {
  element: HTMLElement;
  close: () => void;
}

const stack: Layer[] = [];

function settle() {
  const root = document.getElementById("root");
  if (root) root.inert = stack.length > 0;
  for (const [index, layer] of stack.entries()) layer.element.inert = index < stack.length - 1;
}

function onKey(event: KeyboardEvent) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  event.preventDefault();
  stack.at(-1)?.close();
}

/** Opens a layer; the returned function closes it and gives the focus back. */
export function openLayer(element: HTMLElement, close: () => void): () => void {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const layer = { element, close };
  if (stack.length === 0) document.addEventListener("keydown", onKey);
  stack.push(layer);
  settle();
  const first = element.querySelector<HTMLElement>("[data-autofocus], input:not([type=hidden]), textarea, select");
  (first ?? element).focus();
  return () => {
    stack.splice(stack.indexOf(layer), 1);
    if (stack.length === 0) document.removeEventListener("keydown", onKey);
    settle();
    before?.focus();
  };
}
