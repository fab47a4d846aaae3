// The tree of the Explorer as data: services, their actions, and what of them a search leaves.
import type { CatalogueEntry } from "@/api/meta";

export interface ListedAction {
  name: string;
  summary: string;
  supported: boolean;
}

export interface ListedService {
  service: string;
  title: string;
  version: string;
  actions: ListedAction[];
}

/** Every word must occur in `service.Action` or the summary. Services with answers come first, then by name. */
export function listActions(catalogue: readonly CatalogueEntry[], query: string): ListedService[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return catalogue
    .map((entry) => {
      const all = [
        ...Object.entries(entry.supported).map(([name, summary]) => ({ name, summary, supported: true })),
        ...Object.entries(entry.unsupported).map(([name, summary]) => ({ name, summary, supported: false })),
      ];
      const actions = all
        .filter((action) => {
          const text = `${entry.service}.${action.name} ${action.summary}`.toLowerCase();
          return words.every((word) => text.includes(word));
        })
        .sort((a, b) => a.name.localeCompare(b.name));
      return { service: entry.service, title: entry.title, version: entry.version, actions };
    })
    .filter((entry) => entry.actions.length > 0)
    .sort((a, b) => Number(answers(b)) - Number(answers(a)) || a.service.localeCompare(b.service));
}

function answers(entry: ListedService): boolean {
  return entry.actions.some((action) => action.supported);
}
