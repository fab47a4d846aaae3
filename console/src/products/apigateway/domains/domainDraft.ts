// What somebody types of a domain, and what the server would refuse of it.
import type { DomainSetList, PathMapping } from "@/api/generated/apigateway";
import type { Problem } from "@/form/rules";

export interface PathDraft {
  Path: string;
  Environment: string;
}

export interface DomainDraft {
  SubDomain: string;
  Protocol: string;
  CertificateId: string;
  IsForcedHttps: boolean;
  /** The first segment of a path names the environment, as on the default addresses. */
  IsDefaultMapping: boolean;
  paths: PathDraft[];
}

export const NEW_DOMAIN: DomainDraft = {
  SubDomain: "",
  Protocol: "http",
  CertificateId: "",
  IsForcedHttps: false,
  IsDefaultMapping: false,
  paths: [{ Path: "/", Environment: "release" }],
};

export const MOST_PATHS = 3;

export function domainDraftOf(domain: DomainSetList, paths: readonly PathMapping[]): DomainDraft {
  return {
    SubDomain: domain.DomainName,
    Protocol: domain.Protocol,
    CertificateId: domain.CertificateId ?? "",
    IsForcedHttps: domain.IsForcedHttps === true,
    IsDefaultMapping: domain.IsDefaultMapping,
    paths: paths.map(({ Path, Environment }) => ({ Path, Environment })),
  };
}

const HOST = /^(?=.{1,253}$)(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

export function domainProblems(draft: DomainDraft): Problem[] {
  const found: Problem[] = [];
  const say = (path: string, key: Problem["key"], values: Problem["values"] = {}) => found.push({ path, key, values });
  if (draft.SubDomain === "") say("SubDomain", "form.required");
  else if (!HOST.test(draft.SubDomain)) say("SubDomain", "apigw.domainWrong");
  if (draft.Protocol !== "http" && draft.CertificateId === "") say("CertificateId", "apigw.needsCertificate");
  if (draft.IsDefaultMapping) return found;
  if (draft.paths.length === 0) say("PathMappingSet", "apigw.needsPath");
  const [paths, environments] = [new Set<string>(), new Set<string>()];
  for (const [at, one] of draft.paths.entries()) {
    const path = one.Path.length > 1 ? one.Path.replace(/\/+$/, "") : one.Path;
    if (!/^\/[\w./~-]*$/.test(path) || path.includes("//")) say(`PathMappingSet.${at}.Path`, "apigw.mappingPathWrong");
    else if (paths.has(path)) say(`PathMappingSet.${at}.Path`, "apigw.mappingTwice");
    if (environments.has(one.Environment)) say(`PathMappingSet.${at}.Environment`, "apigw.mappingTwice");
    paths.add(path);
    environments.add(one.Environment);
  }
  return found;
}

export function domainRequest(draft: DomainDraft): Record<string, unknown> {
  return {
    SubDomain: draft.SubDomain,
    Protocol: draft.Protocol,
    IsDefaultMapping: draft.IsDefaultMapping,
    IsForcedHttps: draft.Protocol === "http&https" && draft.IsForcedHttps,
    ...(draft.Protocol !== "http" ? { CertificateId: draft.CertificateId } : {}),
    ...(draft.IsDefaultMapping ? {} : { PathMappingSet: draft.paths }),
  };
}
