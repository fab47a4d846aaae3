// What a product tells the shell about itself. Small and eager; its pages are loaded when first visited.
import type { ComponentType } from "react";
import type { Key } from "@/i18n";
import type { Tone } from "@/ui/page";

export interface ProductPage {
  title: Key;
  /** Below `/console`. */
  href: string;
}

/** How to recognise a resource by its id, and where its page is. */
export interface IdKind {
  pattern: RegExp;
  title: Key;
  href: (id: string) => string;
}

export interface TaskState {
  /** A finished task is no longer asked about. */
  finished: boolean;
  tone: Tone;
  status: Key;
  done: number;
  total: number;
  /** `done` is a share of a hundred, not a count of what there is. */
  percent?: boolean;
}

/** A kind of long-running work that the task drawer can follow. */
export interface TaskKind {
  state: (id: string, signal: AbortSignal) => Promise<TaskState>;
  /** The last lines of its log, where it has one. Asked for only while the drawer is open. */
  log?: (id: string, signal: AbortSignal) => Promise<string>;
}

/** A resource that somebody searched for. */
export interface Found {
  title: string;
  detail: Key;
  href: string;
}

/** Asks the server once for resources whose name or id is like a text. */
export type Lookup = (text: string, signal: AbortSignal) => Promise<Found[]>;

export interface Product {
  key: string;
  title: Key;
  icon: ComponentType;
  pages: readonly ProductPage[];
  ids?: readonly IdKind[];
  /**
   * For what its pattern alone does not lead to a page. Loaded when the palette first searches. One for each call, because who may
   * list the one need not be allowed to list the other.
   */
  lookups?: () => Promise<readonly Lookup[]>;
  tasks?: Readonly<Record<string, () => Promise<TaskKind>>>;
  /** The page of one action of the contract; the Explorer has it. */
  actionHref?: (service: string, action: string) => string;
}
