import { forAnyone } from "~/access/guard.server";

export const loader = forAnyone(() => null);

export default function FrontPage() {
  return <h1>Peil</h1>;
}
