// The dialog that is open over a cluster's page: in the address, so that it can be linked to and survives a reload.
import { getRouteApi } from "@tanstack/react-router";

const route = getRouteApi("/etcd/$clusterId");

export function useDialog() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return {
    shown: search.dialog,
    /** What it was opened with, such as a snapshot's name. */
    from: search.from,
    open: (dialog: string, from?: string) =>
      void navigate({ search: (before) => ({ ...before, dialog, ...(from === undefined ? {} : { from }) }) }),
    close: () => void navigate({ search: ({ dialog: _dialog, from: _from, ...rest }) => rest, replace: true }),
  };
}
