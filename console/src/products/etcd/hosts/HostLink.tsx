// A host by its name and id, each on a line of its own, leading to the host's page.
import { Link } from "@tanstack/react-router";

export function HostLink({ id, name }: { id: string; name: string | undefined }) {
  const link = (
    <Link to="/hosts/$hostId" params={{ hostId: id }}>
      {name ?? id}
    </Link>
  );
  // One that is enrolled no longer has no name.
  if (name === undefined) return link;
  return (
    <>
      <div>{link}</div>
      <code className="quiet">{id}</code>
    </>
  );
}
