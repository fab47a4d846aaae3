// What the palette finds by asking: channels by name. Their ids lead to their pages by themselves.
import { call } from "@/api/client";
import type { Lookup } from "../product";

/** An account has no more. */
const MOST = 100;
const SHOWN = 5;

const byName: Lookup = async (text, signal) => {
  const { Channels: channels } = await call("notify", "DescribeNotificationChannels", { Limit: MOST }, signal);
  const part = text.toLowerCase();
  return channels
    .filter((channel) => channel.Name.toLowerCase().includes(part))
    .slice(0, SHOWN)
    .map((channel) => ({ title: channel.Name, detail: "notify.one", href: `/notifications/${channel.ChannelId}` }));
};

export const lookups = [byName];
