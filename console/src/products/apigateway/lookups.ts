// What the palette finds by asking: services, usage plans, applications, plugins and upstreams by name. Their ids lead to their pages by
// themselves.
import { call } from "@/api/client";
import type { Lookup } from "../product";

const SHOWN = 4;

const named = (name: string, text: string) => [{ Name: name, Values: [text] }];

const services: Lookup = async (text, signal) => {
  const params = { Limit: SHOWN, Filters: named("ServiceName", text) };
  const { Result: found } = await call("apigateway", "DescribeServicesStatus", params, signal);
  return (found?.ServiceSet ?? []).map((one) => ({
    title: one.ServiceName ?? "",
    detail: "apigw.service",
    href: `/gateway/services/${one.ServiceId}`,
  }));
};

const plans: Lookup = async (text, signal) => {
  const params = { Limit: SHOWN, Filters: named("UsagePlanName", text) };
  const { Result: found } = await call("apigateway", "DescribeUsagePlansStatus", params, signal);
  return (found?.UsagePlanStatusSet ?? []).map((one) => ({
    title: one.UsagePlanName ?? "",
    detail: "apigw.plan",
    href: `/gateway/plans/${one.UsagePlanId}`,
  }));
};

const apps: Lookup = async (text, signal) => {
  const params = { Limit: SHOWN, Filters: named("ApiAppName", text) };
  const { Result: found } = await call("apigateway", "DescribeApiAppsStatus", params, signal);
  return (found?.ApiAppSet ?? []).map((one) => ({
    title: one.ApiAppName ?? "",
    detail: "apigw.app",
    href: `/gateway/apps/${one.ApiAppId}`,
  }));
};

const plugins: Lookup = async (text, signal) => {
  const { Result: found } = await call("apigateway", "DescribePlugins", { Limit: SHOWN, PluginName: text }, signal);
  return (found?.PluginSet ?? []).map((one) => ({
    title: one.PluginName,
    detail: "apigw.pluginOne",
    href: `/gateway/plugins/${one.PluginId}`,
  }));
};

const upstreams: Lookup = async (text, signal) => {
  const params = { Limit: SHOWN, Offset: 0, Filters: named("UpstreamName", text) };
  const { Result: found } = await call("apigateway", "DescribeUpstreams", params, signal);
  return (found?.UpstreamSet ?? []).map((one) => ({
    title: one.UpstreamName,
    detail: "apigw.upstream",
    href: `/gateway/upstreams/${one.UpstreamId}`,
  }));
};

export const lookups = [services, plans, apps, plugins, upstreams];
