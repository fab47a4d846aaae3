// Fails when the first load (login and home page) ships more compressed JavaScript than promised.
// Counts every chunk that the entry and the pages of FIRST import statically, as the manifest tells.
import { existsSync, readFileSync, statSync } from "node:fs";

const LIMIT = 350 * 1024;
const FIRST = [
  "index.html",
  "src/shell/Login.tsx",
  "src/shell/Shell.tsx",
  "src/i18n/zh-CN.ts",
  "src/products/home/HomePage.tsx",
  "src/ui/BarChart.tsx",
];

const manifestPath = "dist/.vite/manifest.json";
if (!existsSync(manifestPath)) {
  console.error("size: dist/ is missing, run `npm run build` first");
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
const seen = new Map();

function visit(key) {
  const chunk = manifest[key];
  if (!chunk) {
    console.error(`size: ${key} is not in the build; correct FIRST in scripts/size.mjs`);
    process.exit(1);
  }
  if (seen.has(chunk.file)) return;
  const path = `dist/${chunk.file}`;
  seen.set(chunk.file, statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size);
  for (const next of chunk.imports ?? []) visit(next);
}
FIRST.forEach(visit);

const total = [...seen.values()].reduce((a, b) => a + b, 0);
const rows = [...seen].sort((a, b) => b[1] - a[1]);
for (const [file, size] of rows.slice(0, 8)) console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${file}`);
console.log(`${(total / 1024).toFixed(1).padStart(8)} KB  first load, compressed JavaScript; limit ${LIMIT / 1024} KB`);
if (total > LIMIT) process.exit(1);
