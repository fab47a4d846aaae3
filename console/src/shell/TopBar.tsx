// Name, search, running work, calls of this page, language, theme, and who is logged in where.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { stream } from "@/api/events";
import { logout, type Session, switchTo } from "@/api/session";
import { signIns } from "@/api/signIns";
import { useStore } from "@/api/store";
import { hasKept } from "@/form/kept";
import { useT } from "@/i18n";
import { chooseLanguage, LANGUAGES, type Language, language } from "@/i18n/language";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { ApiIcon, SearchIcon, SunnyIcon, TranslateIcon, UserIcon } from "@/ui/icons";
import { Menu } from "@/ui/Menu";
import { Status } from "@/ui/page";
import { sayError } from "@/ui/toasts";
import { Brand } from "./GatePage";
import { PALETTE_KEYS, paletteOpen } from "./shortcuts";
import { drawerOpen, type FollowedTask } from "./tasks";
import { chooseTheme, THEMES, theme } from "./theme";

export interface TopBarProps {
  session: Session;
  followed: readonly FollowedTask[];
  onInspect: () => void;
}

export function TopBar({ session, followed, onInspect }: TopBarProps) {
  const t = useT();
  const chosenLanguage = useStore(language);
  const chosenTheme = useStore(theme);
  const state = useStore(stream);
  const running = followed.filter((entry) => !entry.state?.finished && !entry.error).length;
  const others = useStore(signIns).filter((one) => one.Uin !== session.Uin);
  const [asking, setAsking] = useState<() => void>();
  /** Asks first where something typed would be lost. */
  const leave = (how: () => Promise<void>) => {
    const go = () => void how().catch(sayError);
    if (hasKept()) setAsking(() => go);
    else go();
  };
  const isMain = session.Uin === session.OwnerUin;
  return (
    <header className="top">
      <Link to="/" className="top-brand" aria-label="Terrace">
        <Brand />
      </Link>
      <span className="top-region" title={t("region")}>
        {session.Region}
      </span>
      <button type="button" className="top-search" onClick={() => paletteOpen.set(true)}>
        <SearchIcon />
        <span className="grow">{t("search.open")}</span>
        <kbd className="kbd">{PALETTE_KEYS}</kbd>
      </button>
      <span className="grow" />
      {state === "polling" ? (
        <span title={t("stream.polling.hint")}>
          <Status tone="warn">{t("stream.polling")}</Status>
        </span>
      ) : null}
      <Button kind="quiet" onClick={() => drawerOpen.set(true)} hasPopup="dialog">
        {running > 0 ? <Status tone="busy">{t("tasks.running", { n: running })}</Status> : t("tasks.title")}
      </Button>
      <Button kind="quiet" icon={<ApiIcon />} label={t("inspector.title")} onClick={onInspect} hasPopup="dialog" />
      <Menu
        label={t("language")}
        icon={<TranslateIcon />}
        items={Object.entries(LANGUAGES).map(([key, label]) => ({
          key,
          label: <span lang={key}>{label}</span>,
          checked: key === chosenLanguage,
          onSelect: () => chooseLanguage(key as Language),
        }))}
      />
      <Menu
        label={t("theme")}
        icon={<SunnyIcon />}
        items={THEMES.map((key) => ({
          key,
          label: t(`theme.${key}`),
          checked: key === chosenTheme,
          onSelect: () => chooseTheme(key),
        }))}
      />
      <Menu
        label={t("account")}
        icon={<UserIcon />}
        text={<span className="top-user ellipsis">{session.Name}</span>}
        head={
          <dl className="top-account">
            <dt>{t(isMain ? "account.main" : "account.user")}</dt>
            <dd>{session.Name}</dd>
            <dt>UIN</dt>
            <dd>
              <Copyable text={session.Uin} />
            </dd>
            {isMain ? null : (
              <>
                <dt>{t("account.owner")}</dt>
                <dd>
                  <Copyable text={session.OwnerUin} />
                </dd>
              </>
            )}
          </dl>
        }
        items={[
          ...others.map((one) => ({
            key: one.Uin,
            label: (
              <span className="ellipsis">
                {t("account.switch")} {t("account.of", { name: one.Name, account: one.OwnerUin })}
              </span>
            ),
            onSelect: () => leave(() => switchTo(one)),
          })),
          {
            key: "other",
            label: t("account.other"),
            onSelect: () => leave(() => switchTo(undefined)),
          },
          {
            key: "logout",
            apart: true,
            label: t("logout"),
            onSelect: () => leave(() => logout().then(() => location.assign("/console/"))),
          },
        ]}
      />
      {asking ? (
        <Confirm
          title={t("kept.leaveTitle")}
          action={t("kept.leave")}
          onConfirm={asking}
          onClose={() => setAsking(undefined)}
        >
          <p>{t("kept.leaveHint")}</p>
        </Confirm>
      ) : null}
    </header>
  );
}
