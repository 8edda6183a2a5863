/** The three kinds of finding as signs that differ in outline as well as in colour, on a ground of 16 by 16. */
export const kindShapes = {
  strength: { outline: "M8 1A7 7 0 0 1 8 15A7 7 0 0 1 8 1Z", mark: "M4.8 8.3L7.1 10.6L11.4 5.8" },
  challenge: { outline: "M8 0.4L15.6 8L8 15.6L0.4 8Z", mark: "M4.9 8H11M8.4 5.4L11 8L8.4 10.6" },
  weakness: { outline: "M1.5 1.5H14.5V14.5H1.5Z", mark: "M4.8 8H11.2" },
} as const;
