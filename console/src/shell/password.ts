// The server's rule for console passwords, told while somebody types.
import type { Key } from "@/i18n";

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

export function passwordProblem(password: string): Key | undefined {
  const length = [...password].length;
  if (length < 8 || length > 64) return "password.length";
  return CLASSES.filter((kind) => kind.test(password)).length < 3 ? "password.kinds" : undefined;
}
