// Products and their pages. The one place that is current is marked for eyes and for screen readers.
import { Link, useRouterState } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { products } from "@/products";

/** The longest page address that the current one begins with. */
export function currentPage(path: string, hrefs: readonly string[]): string | undefined {
  const fits = hrefs.filter((href) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`)));
  return fits.sort((a, b) => b.length - a.length)[0];
}

export function Nav() {
  const t = useT();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = currentPage(
    path,
    products.flatMap((product) => product.pages.map((page) => page.href)),
  );
  return (
    <nav className="nav" aria-label={t("nav.label")}>
      {products.map((product) => {
        const Icon = product.icon;
        return (
          <div key={product.key} className="nav-group">
            {product.pages.length > 1 ? (
              <h2 className="nav-head">
                <Icon /> {t(product.title)}
              </h2>
            ) : null}
            <ul>
              {product.pages.map((page) => (
                <li key={page.href}>
                  <Link
                    to={page.href}
                    className={product.pages.length > 1 ? "nav-link" : "nav-link alone"}
                    aria-current={page.href === current ? "page" : undefined}
                    activeProps={{}}
                    // Which page is current is decided here, not by what an address begins with.
                    activeOptions={{ exact: true }}
                  >
                    {product.pages.length > 1 ? null : <Icon />}
                    {t(page.title)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
