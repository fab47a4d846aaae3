// Several calls that are one step to whoever presses the button. They are made one after the other and the first refusal ends it; what was
// done until then stays done, and the lists are read again either way.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ActionOf, callByName } from "@/api/client";
import type { ApiError } from "@/api/errors";
import { invalidateServices } from "@/api/queries";

export interface Step {
  action: ActionOf<"apigateway">;
  params: Record<string, unknown>;
}

export function useSteps(onDone: () => void) {
  const client = useQueryClient();
  return useMutation<void, ApiError, readonly Step[]>({
    mutationFn: async (steps) => {
      for (const { action, params } of steps) await callByName("apigateway", action, params);
    },
    onSuccess: onDone,
    onSettled: () => void invalidateServices(client, new Set(["apigateway"])),
  });
}
