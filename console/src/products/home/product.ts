// Home: what runs, what failed, what needs somebody.
import { HomeIcon } from "@/ui/icons";
import type { Product } from "../product";

export const home: Product = {
  key: "home",
  title: "home.title",
  icon: HomeIcon,
  pages: [{ title: "home.title", href: "/" }],
};
