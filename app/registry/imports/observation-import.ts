/** An import that is in the database. */
export interface ObservationImport {
  id: number;
  fileName: string;
  source: string;
  table: string;
  format: string;
  /** Made up for the demo: counts only while nothing else has been imported. */
  synthetic: boolean;
  revision: string;
  updatedAt: Date | null;
  rows: number;
  importedAt: Date;
  importedByName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
}
