import { TableFrame } from "./table-frame";

interface FaultTableProps {
  caption: string;
  headings: { place: string; sentence: string };
  faults: readonly { place: string; sentence: string }[];
  className?: string;
}

/** Everything that is wrong with a file that was sent, each with where it stands. */
export function FaultTable({ caption, headings, faults, className }: FaultTableProps) {
  return (
    <TableFrame label={caption}>
      <table className={className ? `data-table ${className}` : "data-table"}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.place}</th>
            <th scope="col">{headings.sentence}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ place, sentence }, at) => (
            <tr key={at}>
              <td>{place}</td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
