// The frame around every page: navigation at the left, account and tools on top, the page in the middle.
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { follow } from "@/api/events";
import { currentSession } from "@/api/session";
import { useStore } from "@/api/store";
import { useT } from "@/i18n";
import { Loading } from "@/ui/page";
import { navigateWith } from "./go";
import { Nav } from "./Nav";
import { Relogin } from "./Relogin";
import { paletteOpen } from "./shortcuts";
import { TopBar } from "./TopBar";
import { drawerOpen, followTasks, useTasks } from "./tasks";

const loadPalette = () => import("./Palette");
const Palette = lazy(loadPalette);
const Inspector = lazy(() => import("./Inspector"));
const TaskDrawer = lazy(() => import("./TaskDrawer").then((m) => ({ default: m.TaskDrawer })));

export default function Shell({ expired }: { expired: boolean }) {
  const t = useT();
  const client = useQueryClient();
  const router = useRouter();
  const session = currentSession();
  const palette = useStore(paletteOpen);
  const drawer = useStore(drawerOpen);
  const [inspecting, setInspecting] = useState(false);
  const followed = useTasks();

  useEffect(() => navigateWith((href) => router.history.push(`/console${href}`)), [router]);
  useEffect(followTasks, []);
  // The stream ends with the session and is refused without one.
  useEffect(() => (expired ? undefined : follow(client)), [client, expired]);
  useEffect(() => {
    // What is typed right after the shortcut must not get lost on the way.
    const idle = setTimeout(() => void loadPalette(), 1_000);
    return () => clearTimeout(idle);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        paletteOpen.set(!paletteOpen.get());
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  if (!session) return null;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <TopBar session={session} followed={followed} onInspect={() => setInspecting(true)} />
      <Nav />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<Loading label={t("loading")} />}>
          <Outlet />
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {palette ? <Palette onClose={() => paletteOpen.set(false)} /> : null}
        {drawer ? <TaskDrawer followed={followed} /> : null}
        {inspecting ? <Inspector onClose={() => setInspecting(false)} /> : null}
      </Suspense>
      {expired ? <Relogin session={session} /> : null}
    </div>
  );
}
