// What the keyboard opens from anywhere.
import { store } from "@/api/store";

export const paletteOpen = store(false);

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

export const PALETTE_KEYS = mac ? "⌘K" : "Ctrl K";
