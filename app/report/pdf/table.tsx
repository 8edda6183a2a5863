import { Text, View } from "@react-pdf/renderer";
import type { Cell, Column, Row, Table } from "../document";
import { Bar, ToneSwatch } from "./bar";
import { CaptionLine } from "./caption-line";
import { contentWidth, styles } from "./styles";

/** Height of a bar in a long table, and in one that has room for more. */
const BAR_HEIGHT = { long: 5, short: 7 } as const;
const SHORT_ROWS_MOST = 8;
/** Space before a column of text that stands after one of figures. */
const TEXT_AFTER_NUMBERS = 16;

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

/** A table without its caption. */
export function TableBody({ columns, rows }: Pick<Table, "columns" | "rows">) {
  const barHeight = BAR_HEIGHT[rows.length > SHORT_ROWS_MOST ? "long" : "short"];
  return (
    <View>
      <Head columns={columns} />
      {rows.map((row, index) => (
        <TableRow key={index} row={row} columns={columns} barHeight={barHeight} />
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
            paddingLeft: columns[index - 1]?.numeric && !numeric ? TEXT_AFTER_NUMBERS : 0,
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
}

function TableRow({ row, columns, barHeight }: TableRowProps) {
  const target = row.id ? { id: row.id } : {};
  return (
    // A group's head never stands alone at the foot of a page.
    <View
      style={rowStyle[row.kind]}
      wrap={false}
      minPresenceAhead={row.kind === "group" ? GROUP_WITH_ROW : 0}
      {...target}
    >
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const afterNumeric = columns[index - 1]?.numeric && !column?.numeric;
        const width = row.cells.length === 1 ? contentWidth : (column?.width ?? 0) * contentWidth;
        return (
          <View key={index} style={{ width, paddingLeft: afterNumeric ? TEXT_AFTER_NUMBERS : 0 }}>
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
