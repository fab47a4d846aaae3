// Navigation by text, for links that are found rather than written: search results, tasks, resource ids.
// Links that a page writes itself use the router's typed `<Link>`.
import { store } from "@/api/store";

type Go = (href: string) => void;

const go = store<Go>((href) => location.assign(`/console${href}`));

export function navigateWith(next: Go): void {
  go.set(next);
}

export function goTo(href: string): void {
  go.get()(href);
}
