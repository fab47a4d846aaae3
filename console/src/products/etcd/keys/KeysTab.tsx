// The key browser: a tree at the left, the chosen key at the right, and what changes meanwhile. All of it has a place in the address.
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { AddIcon, SearchIcon } from "@/ui/icons";
import { Check, Choice, TextInput } from "@/ui/inputs";
import { Empty } from "@/ui/page";
import type { TabProps } from "../ClusterPage";
import { useWhyNot } from "../may";
import { useDialog } from "../useDialog";
import { DeletePrefix } from "./DeleteKeys";
import { fromAddress } from "./entry";
import { KeyEditor } from "./KeyEditor";
import { KeyPane } from "./KeyPane";
import { KeyTree } from "./KeyTree";
import "./keys.css";
import { Changes } from "./Changes";
import { useWatch } from "./useWatch";

const route = getRouteApi("/etcd/$clusterId");
const DELIMITERS = ["/", ":", ".", "-"] as const;
/** The address's word for no delimiter at all: an empty one would be left out of it. */
const FLAT = "none";

export default function KeysTab({ cluster }: TabProps) {
  const t = useT();
  const id = cluster.InstanceId;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const dialog = useDialog();
  const [watching, setWatching] = useState(false);
  const prefix = search.prefix ?? "";
  const delimiter = search.by === FLAT ? "" : (search.by ?? "/");
  const watched = useWatch(id, prefix, watching);
  const mayNotWatch = useWhyNot("WatchEtcdKeys", id);
  const mayNotPut = useWhyNot("PutEtcdKey", id);
  const mayNotDelete = useWhyNot("DeleteEtcdKeys", id);
  const patch = (next: Record<string, string | undefined>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value !== undefined)),
    });
  const choose = (key: string) => patch({ key, rev: undefined });
  const by = search.by ?? "/";
  const known = [...DELIMITERS, FLAT] as readonly string[];
  return (
    <div className="stack">
      <div className="row wrap key-bar">
        <PrefixSearch key={prefix} prefix={prefix} onSearch={(next) => patch({ prefix: next || undefined })} />
        <Choice
          label={t("etcd.delimiter")}
          value={by}
          options={[
            ...(known.includes(by) ? [] : [{ value: by, label: t("etcd.delimiterBy", { delimiter: by }) }]),
            ...DELIMITERS.map((value) => ({ value, label: t("etcd.delimiterBy", { delimiter: value }) })),
            { value: FLAT, label: t("etcd.flat") },
          ]}
          onChange={(next) => patch({ by: next === "/" ? undefined : next })}
        />
        <Check checked={watching} disabled={mayNotWatch !== undefined} onChange={setWatching}>
          <span title={mayNotWatch}>{t("etcd.watch")}</span>
        </Check>
        <span className="grow" />
        <Button
          why={mayNotDelete ?? (prefix === "" ? t("etcd.deletePrefixFirst") : undefined)}
          onClick={() => dialog.open("delete-prefix")}
          hasPopup="dialog"
        >
          {t("etcd.deletePrefix")}
        </Button>
        <Button
          kind="primary"
          icon={<AddIcon />}
          why={mayNotPut}
          onClick={() => dialog.open("new-key")}
          hasPopup="dialog"
        >
          {t("etcd.newKey")}
        </Button>
      </div>
      <div className="keys">
        <KeyTree
          key={`${prefix} ${delimiter}`}
          clusterId={id}
          prefix={prefix}
          delimiter={delimiter}
          chosen={search.key}
          onChoose={choose}
        />
        <div className="key-side">
          {search.key === undefined ? (
            <div className="section">
              <Empty title={t("etcd.noKeyChosen")}>{t("etcd.noKeyChosenHint")}</Empty>
            </div>
          ) : (
            <KeyPane
              key={search.key}
              clusterId={id}
              keyRef={fromAddress(search.key)}
              revision={search.rev}
              onRevision={(rev) => patch({ rev })}
              onGone={() => patch({ key: undefined, rev: undefined })}
            />
          )}
          {watching ? <Changes watched={watched} prefix={prefix} onChoose={choose} /> : null}
        </div>
      </div>
      {dialog.shown === "new-key" ? (
        <KeyEditor
          clusterId={id}
          begin={{ key: prefix }}
          onClose={dialog.close}
          onDone={(address) => {
            void navigate({
              search: ({ dialog: _open, from: _from, rev: _rev, ...rest }) => ({ ...rest, key: address }),
              replace: true,
            });
          }}
        />
      ) : null}
      {dialog.shown === "delete-prefix" && prefix !== "" ? (
        <DeletePrefix clusterId={id} prefix={prefix} whyNot={mayNotDelete} onClose={dialog.close} />
      ) : null}
    </div>
  );
}

function PrefixSearch({ prefix, onSearch }: { prefix: string; onSearch: (prefix: string) => void }) {
  const t = useT();
  const [text, setText] = useState(prefix);
  return (
    <div className="key-search">
      <TextInput
        type="search"
        mono
        value={text}
        onChange={(next) => {
          setText(next);
          // The field's own button to clear it says nothing else.
          if (next === "" && prefix !== "") onSearch("");
        }}
        onEnter={() => onSearch(text)}
        label={t("etcd.prefix")}
        placeholder={t("etcd.prefixHint")}
        prefixIcon={<SearchIcon />}
      />
    </div>
  );
}
