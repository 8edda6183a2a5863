import type { SurveyChart } from "../charts/chart";
import type { WaveHeadData } from "../waves/wave-head";
import type { TextAnswer, TextFilter } from "./text-answers";

/** A code as the page shows it. */
export interface ShownCode {
  id: string;
  label: string;
  version: number;
  /** How many answers have it. */
  count: number;
}

/** Everything on the page of a variable that is answered in words. */
export interface TextsView {
  head: WaveHeadData;
  number: string;
  title: string;
  option: string | null;
  variable: string;
  filter: TextFilter;
  codes: ShownCode[];
  all: number;
  /** How many of them somebody has gone through. */
  read: number;
  /** How many answers the filter lets through. */
  found: number;
  /** Counted from 1. */
  page: number;
  pages: number;
  /** Those of this page. */
  answers: TextAnswer[];
  chart: SurveyChart | null;
}
