/** The pages of a wave, in the order of the work, and where each is beneath `/surveys/waves/<id>`. All are for administrators. */
export const wavePages = {
  overview: "",
  edit: "/edit",
  frame: "/frame",
  mail: "/mail",
  analysis: "/analysis",
  texts: "/texts",
  report: "/report",
  export: "/export",
} as const;

export type WavePlace = keyof typeof wavePages;

/** The address of a page of a wave. */
export function wavePath(id: string, place: WavePlace): string {
  return `/surveys/waves/${id}${wavePages[place]}`;
}
