// A dialog with a form of one action in it. The page says which fields there are; sending, refusals and the table of the contract are
// the same everywhere.
import type { ReactNode } from "react";
import type { ActionOf, ResponseOf } from "@/api/client";
import { type ServiceMeta, useTable } from "@/api/meta";
import type { DraftRecord } from "@/form/draft";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading } from "@/ui/page";
import { type ActionForm, type ActionFormOptions, useActionForm } from "./useActionForm";

export interface FormDialogProps<A extends ActionOf<"apigateway">> extends ActionFormOptions<A> {
  title: string;
  action: A;
  /** What the form begins with. */
  initial: DraftRecord;
  /** The word on the button. */
  submit: string;
  /** Why it cannot be sent, whatever is typed. */
  why?: string | undefined;
  side?: boolean;
  width?: number;
  onClose: () => void;
  onDone: (answer: ResponseOf<"apigateway", A>) => void;
  children: (form: ActionForm) => ReactNode;
}

export function FormDialog<A extends ActionOf<"apigateway">>(props: FormDialogProps<A>) {
  const t = useT();
  const table = useTable("apigateway");
  if (table.data) return <Loaded {...props} table={table.data} />;
  return (
    <Dialog title={props.title} side={props.side ?? false} width={props.width ?? 520} onClose={props.onClose}>
      {table.error ? <ErrorPanel error={table.error} /> : <Loading label={t("loading")} />}
    </Dialog>
  );
}

function Loaded<A extends ActionOf<"apigateway">>(props: FormDialogProps<A> & { table: ServiceMeta }) {
  const t = useT();
  const { own, request, onDone } = props;
  const form = useActionForm(props.table, props.action, props.initial, { own, request, onDone });
  return (
    <Dialog
      title={props.title}
      side={props.side ?? false}
      width={props.width ?? 520}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t("cancel")}</Button>
          <Button kind="primary" busy={form.busy} why={props.why} onClick={form.send}>
            {props.submit}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (props.why === undefined) form.send();
        }}
      >
        {props.children(form)}
        {form.error ? <ErrorPanel error={form.error} /> : null}
        {/* Enter in a field submits only where there is a button to. */}
        <button type="submit" hidden disabled={props.why !== undefined} />
      </form>
    </Dialog>
  );
}
