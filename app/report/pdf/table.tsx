import { Text, View } from "@react-pdf/renderer";
import type { Cell, Column, Row, Table } from "../document";
import { Bar, ToneSwatch } from "./bar";
import { CaptionLine } from "./caption-line";
import { contentWidth, styles } from "./styles";
import { barHeightOf, spaceBefore } from "./table-measure";

/** Height of a group's head and a row of three lines with its bar. */
const GROUP_WITH_ROW = 80;

/** A table that may run over pages: its head is repeated, and no row is cut. */
export function TableBlock({ table }: { table: Table }) {
  return (
    <View style={styles.table}>
      <CaptionLine caption={table.caption} />
      <TableBody columns={table.columns} rows={table.rows} />
    </View>
  );
}

interface TableBodyProps extends Pick<Table, "columns" | "rows"> {
  /** How many rows the whole table has, where this is a part of it. */
  rowsInAll?: number;
  /** Rows closer together, under a figure. */
  dense?: boolean;
}

/** A table without its caption, or those of its rows that stand on one page. */
export function TableBody({ columns, rows, rowsInAll = rows.length, dense = false }: TableBodyProps) {
  const barHeight = barHeightOf(rowsInAll);
  return (
    <View>
      <Head columns={columns} />
      {rows.map((row, index) => (
        <TableRow key={index} row={row} columns={columns} barHeight={barHeight} dense={dense} />
      ))}
    </View>
  );
}

function Head({ columns }: { columns: readonly Column[] }) {
  return (
    <View style={styles.tableHead} fixed>
      {columns.map(({ label, tone, numeric, width }, index) => (
        <View
          key={label}
          style={{
            width: width * contentWidth,
            flexDirection: "row",
            paddingLeft: spaceBefore(columns, index),
            justifyContent: numeric ? "flex-end" : "flex-start",
          }}
        >
          {tone ? (
            <View style={{ paddingTop: 2.5, marginRight: 3 }}>
              <ToneSwatch tone={tone} size={5} />
            </View>
          ) : null}
          <Text style={styles.cellHead}>{label}</Text>
        </View>
      ))}
    </View>
  );
}

const rowStyle = { body: styles.tableRow, group: styles.tableGroup, total: styles.tableTotal };

interface TableRowProps {
  row: Row;
  columns: readonly Column[];
  barHeight: number;
  dense: boolean;
}

function TableRow({ row, columns, barHeight, dense }: TableRowProps) {
  const target = row.id ? { id: row.id } : {};
  return (
    // A group's head never stands alone at the foot of a page.
    <View
      style={[rowStyle[row.kind], ...(dense && row.kind === "body" ? [styles.tableRowDense] : [])]}
      wrap={false}
      minPresenceAhead={row.kind === "group" ? GROUP_WITH_ROW : 0}
      {...target}
    >
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const width = row.cells.length === 1 ? contentWidth : (column?.width ?? 0) * contentWidth;
        return (
          <View key={index} style={{ width, paddingLeft: spaceBefore(columns, index) }}>
            <CellText cell={cell} numeric={column?.numeric ?? false} strong={row.kind !== "body"} />
            {cell.bar ? (
              <View style={{ marginTop: 3 }}>
                <Bar parts={cell.bar} width={width * 0.88} height={barHeight} />
              </View>
            ) : null}
          </View>
        );
      })}
    </View>
  );
}

function CellText({ cell, numeric, strong }: { cell: Cell; numeric: boolean; strong: boolean }) {
  const style = [numeric ? styles.cellNumeric : styles.cell, ...(strong ? [styles.cellStrong] : [])];
  return (
    <Text style={style}>
      {cell.number ? <Text style={styles.cellNumber}>{`${cell.number}  `}</Text> : null}
      {cell.text}
    </Text>
  );
}
