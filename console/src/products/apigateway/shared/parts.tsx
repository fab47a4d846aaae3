// Small parts that several pages of the product show alike.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiError } from "@/api/errors";
import { useT } from "@/i18n";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading } from "@/ui/page";

export function MethodName({ method }: { method: string | null | undefined }) {
  return <code className="gw-method">{method ?? "–"}</code>;
}

/** An answer, or why there is none yet. */
export function Answered<T>({ of, children }: { of: UseQueryResult<T, ApiError>; children: (data: T) => ReactNode }) {
  const t = useT();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <ErrorPanel error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading label={t("loading")} />;
}

/** A limit where -1 stands for none. */
export function useLimit(): (value: number | null | undefined, unit?: string) => string {
  const t = useT();
  return (value, unit = "") =>
    value === null || value === undefined || value < 0 ? t("apigw.unlimited") : value.toLocaleString("en-US") + unit;
}

/** A question whose answer cannot be taken back, with the reason that the server gives when it refuses. */
export function Asked({ children, error }: { children: ReactNode; error: ApiError | null }) {
  return (
    <div className="stack">
      {children}
      {error ? <ErrorPanel error={error} /> : null}
    </div>
  );
}
