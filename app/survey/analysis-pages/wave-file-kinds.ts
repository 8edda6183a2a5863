/** The files of a wave, those with the responses first. */
export const waveFileKinds = {
  answers: ["responses", "xlsx", "sps", "sps-data", "json"],
  others: ["codebook", "frame", "ddi", "yaml"],
} as const;

export type WaveFileKind = (typeof waveFileKinds)[keyof typeof waveFileKinds][number];

/** Whether an address names a file of a wave. */
export function isWaveFileKind(word: string | undefined): word is WaveFileKind {
  return Object.values(waveFileKinds)
    .flat()
    .some((kind) => kind === word);
}
