// Starts the console: theme before the first paint, then session and language side by side.
import "tdesign-react/es/_util/react-19-adapter";
import "tdesign-react/es/style/index.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/ui.css";
import "./styles/form.css";
import "./styles/table.css";
import "./styles/shell.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { newQueryClient } from "./api/queries";
import { csrf, followOtherTabs, loadSession, whenLeft } from "./api/session";
import { I18nProvider, preloadLanguage } from "./i18n";
import { router } from "./router";
import { preloadGate } from "./shell/Gate";
import { followTheme } from "./shell/theme";

const client = newQueryClient();
whenLeft(() => client.clear());
followTheme();
followOtherTabs();
void loadSession();
// Side by side what rendering would ask for one after the other.
const loggedIn = csrf() !== undefined;
preloadLanguage();
preloadGate(loggedIn);
if (loggedIn) void router.load();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <I18nProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
