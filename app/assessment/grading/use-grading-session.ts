import { useEffect, useState, useSyncExternalStore } from "react";
import { type FieldEdit, takeFieldEdits } from "./field-edits";
import { GradingSession, type QueueStates } from "./grading-session";
import type { GradesAnswer } from "./grades-resource";
import type { AreaProgress, GradingView } from "./grading-view";
import { workShelf } from "./kept-work";
import { type CardActions, NOTE_PAUSE } from "./question-card";
import { newSaveId } from "~/platform/save-id";
import { shownValues } from "./save-queue";
import { senderTo } from "./send-save";

/** How often the page asks what colleagues have saved. */
const REFRESH_MILLISECONDS = 30_000;

/** A connection that hangs so long counts as none; the next round asks again. */
const ASKING_MOST_MILLISECONDS = 15_000;

export interface LiveGrading {
  /** False until scripts have taken the page over: then it works by its forms. */
  live: boolean;
  states: QueueStates;
  areas: AreaProgress[];
  actions: CardActions;
}

/**
 * Ties a grading session to the page: its storage and network, the coming and going of the page, and colleagues' saves.
 * @param queues the questions as the server rendered them.
 */
export function useGradingSession(view: GradingView, queues: QueueStates, readOnly: boolean): LiveGrading {
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const [areas, setAreas] = useState(view.areas);
  const [session] = useState(() => createSession(view, queues));
  const states = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const [actions] = useState(() => actionsOf(session));
  const address = view.sheet.saves;

  useEffect(() => {
    // Also where nothing can be given: work may have waited since before, and what became of it must be seen.
    session.start();
    const endEdits = readOnly ? null : takeFieldEdits((edit) => takeEdit(actions, edit));
    return () => {
      endEdits?.();
      session.stop();
    };
  }, [session, actions, readOnly]);

  useEffect(() => {
    let asking = false;
    const refresh = async (): Promise<void> => {
      if (asking || document.visibilityState !== "visible") return;
      asking = true;
      try {
        const answer = await fetchGrades(`${address}?area=${view.area.id}`);
        if (!answer) return;
        session.refresh(Object.entries(answer.standings));
        setAreas(answer.areas);
      } finally {
        asking = false;
      }
    };
    const hurry = (): void => session.hurry();
    const comeOrGo = (): void => {
      session.hurry();
      void refresh();
    };
    const beforeLeaving = (event: BeforeUnloadEvent): void => {
      session.hurry();
      if (session.worthStayingFor()) event.preventDefault();
    };
    const timer = setInterval(() => void refresh(), REFRESH_MILLISECONDS);
    window.addEventListener("online", hurry);
    window.addEventListener("beforeunload", beforeLeaving);
    window.addEventListener("focus", comeOrGo);
    document.addEventListener("visibilitychange", comeOrGo);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", hurry);
      window.removeEventListener("beforeunload", beforeLeaving);
      window.removeEventListener("focus", comeOrGo);
      document.removeEventListener("visibilitychange", comeOrGo);
    };
  }, [session, address, view.area.id]);

  return { live: scripted && !readOnly, states, areas, actions };
}

/** Whether scripts run is settled when the page is taken over: the server says no, the browser yes. */
const neverChanges = (): (() => void) => () => undefined;

function createSession(view: GradingView, queues: QueueStates): GradingSession {
  return new GradingSession(queues, {
    send: senderTo(view.sheet.saves, view.person.id),
    shelf: workShelf(() => window.localStorage, view.person.id, view.evaluationId),
    newSaveId,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  });
}

function actionsOf(session: GradingSession): CardActions {
  return {
    give(questionId, change, pause) {
      const state = session.snapshot().get(questionId);
      if (state) session.give(questionId, change(shownValues(state)), pause);
    },
    choose: (questionId, whose) => session.choose(questionId, whose),
    save: () => session.hurry(),
  };
}

function takeEdit({ give }: CardActions, edit: FieldEdit): void {
  if ("note" in edit) give(edit.questionId, (now) => ({ ...now, note: edit.note }), NOTE_PAUSE);
  else give(edit.questionId, (now) => ({ ...now, grade: { ...now.grade, [edit.dimension]: edit.step } }));
}

/** Null when there is no answer worth anything; the next round asks again. */
async function fetchGrades(address: string): Promise<GradesAnswer | null> {
  try {
    const response = await fetch(address, {
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(ASKING_MOST_MILLISECONDS),
    });
    return response.ok && !response.redirected ? ((await response.json()) as GradesAnswer) : null;
  } catch {
    return null;
  }
}
