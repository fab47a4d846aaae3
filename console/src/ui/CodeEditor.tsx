// The script editor: CodeMirror 6, a chunk of its own. Tab leaves it, as it leaves every field; Ctrl+Enter submits.
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { powerShell } from "@codemirror/legacy-modes/mode/powershell";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, placeholder as hint, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { minimalSetup } from "codemirror";
import { useEffect, useEffectEvent, useRef } from "react";

export interface CodeEditorProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  language: string;
  placeholder?: string;
  describedBy?: string;
  invalid?: boolean;
  autoFocus?: boolean;
  readOnly?: boolean;
  onSubmit?: () => void;
}

const colors = HighlightStyle.define([
  { tag: tags.comment, color: "var(--text-3)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string), tags.quote], color: "var(--ok)" },
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.operatorKeyword], color: "var(--accent)" },
  { tag: [tags.standard(tags.name), tags.standard(tags.variableName), tags.number, tags.bool], color: "var(--warn)" },
  { tag: [tags.definition(tags.variableName), tags.function(tags.variableName)], fontWeight: "600" },
]);

const look = EditorView.theme({
  "&": { fontSize: "12px", backgroundColor: "var(--surface)", color: "var(--text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "19px", minHeight: "190px", maxHeight: "52vh" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--text-3)", borderRight: "1px solid var(--line)" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent) !important",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--accent-soft)", color: "inherit" },
  ".cm-placeholder": { color: "var(--text-3)" },
});

function grammar(language: string) {
  switch (language) {
    case "PYTHON":
      return python();
    case "SHELL":
      return StreamLanguage.define(shell);
    case "POWERSHELL":
      return StreamLanguage.define(powerShell);
    default:
      return [];
  }
}

function attributes({ id, label, describedBy, invalid }: CodeEditorProps): Record<string, string> {
  return {
    id,
    "aria-label": label,
    spellcheck: "false",
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    ...(invalid ? { "aria-invalid": "true" } : {}),
  };
}

export default function CodeEditor(props: CodeEditorProps) {
  const { value, onChange, language, onSubmit, readOnly = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const parts = useRef({ grammar: new Compartment(), attributes: new Compartment() });
  const changed = useEffectEvent((text: string) => onChange(text));
  const submit = useEffectEvent(() => onSubmit?.());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; what changes later is sent to it below
  useEffect(() => {
    if (!box.current) return;
    const run = () => {
      submit();
      return true;
    };
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
          minimalSetup,
          lineNumbers(),
          indentOnInput(),
          bracketMatching(),
          syntaxHighlighting(colors),
          look,
          hint(props.placeholder ?? ""),
          EditorState.readOnly.of(readOnly),
          parts.current.grammar.of(grammar(language)),
          parts.current.attributes.of(EditorView.contentAttributes.of(attributes(props))),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    if (props.autoFocus) editor.focus();
    return () => {
      view.current = undefined;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.grammar.reconfigure(grammar(language)) });
  }, [language]);
  const { id, label, describedBy, invalid } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these four are what `attributes` reads
  useEffect(() => {
    const next = EditorView.contentAttributes.of(attributes(props));
    view.current?.dispatch({ effects: parts.current.attributes.reconfigure(next) });
  }, [id, label, describedBy, invalid]);

  return <div ref={box} className={invalid ? "editor invalid" : "editor"} />;
}
