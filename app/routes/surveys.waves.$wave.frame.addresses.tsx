import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { changeAddresses } from "~/survey/waves/address-changes.server";
import { readAddressTable, writeAddressTable } from "~/survey/waves/address-table";
import { AddressesForm } from "~/survey/waves/addresses-form";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { listMembers } from "~/survey/waves/frame-members.server";
import { shownTableFault } from "~/survey/waves/shown-table-fault";
import { WaveHead } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, t }) => {
  const wave = await requireWave(db, params["wave"]);
  return {
    title: t("waves:addresses_title"),
    head: waveHead(wave, new Date()),
    table: writeAddressTable(await listMembers(db, wave.row.id)),
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const { row } = await requireWave(db, params["wave"]);
  const { base, frameText } = formTexts(await readForm(request), ["base", "frameText"]);
  const members = await listMembers(db, row.id);
  const next = readAddressTable(frameText, members);
  if (!next.ok) {
    const tableFaults = next.faults.map((fault) => shownTableFault(fault, t));
    return data({ base, text: frameText, fault: null, tableFaults }, { status: 422 });
  }
  const before = readAddressTable(base, members);
  const changed = await changeAddresses(db, caller, row.id, {
    base: before.ok ? before.addresses : [],
    next: next.addresses,
  });
  if (changed.ok) return redirect(`${wavePath(row.id, "frame")}?done=addresses`, 303);
  // The next attempt is made from what stands now, which the sentence names.
  const answer = { base: writeAddressTable(members), text: frameText, tableFaults: [] };
  return data({ ...answer, fault: faultSentence(changed.fault, t) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function AddressesPage() {
  const { title, head, table } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <WaveHead head={head} current="frame" />
      <h1>{title}</h1>
      <AddressesForm
        waveId={head.id}
        base={answer?.base ?? table}
        text={answer?.text ?? table}
        fault={answer?.fault ?? null}
        tableFaults={answer?.tableFaults ?? []}
      />
    </div>
  );
}
