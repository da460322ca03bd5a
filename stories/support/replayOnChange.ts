import { FORCE_REMOUNT, STORY_RENDER_PHASE_CHANGED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

/** Delay after the last change of a control, in milliseconds. Longer than between two keys. */
const delay = 400;

interface PhaseChange {
  newPhase: string;
}

interface Rendered {
  storyId: string;
  values: readonly unknown[];
}

let rendered: Rendered | undefined;
let phase: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Mounts and plays the story again if one of the values has changed since its last rendering, so
 * that the window is open at the same step with the new args. Storybook itself plays a story only
 * when it is selected.
 */
export function replayOnChange(next: Rendered): void {
  const before = rendered;
  rendered = next;
  if (phase === undefined) followPhase();
  if (before?.storyId !== next.storyId) return clearTimeout(timer);
  if (isSame(before.values, next.values)) return;
  clearTimeout(timer);
  timer = setTimeout(() => void replay(next.storyId), delay);
}

const isSame = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.every((value, index) => value === after[index]);

function followPhase() {
  phase = '';
  addons.getChannel().on(STORY_RENDER_PHASE_CHANGED, ({ newPhase }: PhaseChange) => {
    phase = newPhase;
  });
}

async function replay(storyId: string) {
  // Storybook reloads the page, without the args, if a story is mounted again before its end.
  if (phase !== 'finished') await isFinished();
  if (rendered?.storyId !== storyId) return;
  const stop = keepFocusOutside();
  addons.getChannel().emit(FORCE_REMOUNT, { storyId });
  await isFinished();
  stop();
}

/** Resolves when the story has been rendered and played. */
const isFinished = () =>
  new Promise<void>((resolve) => {
    const channel = addons.getChannel();
    const check = ({ newPhase }: PhaseChange) => {
      if (newPhase !== 'finished') return;
      channel.off(STORY_RENDER_PHASE_CHANGED, check);
      resolve();
    };
    channel.on(STORY_RENDER_PHASE_CHANGED, check);
  });

/**
 * Gives the focus back to the control outside this frame that has it, because the clicks of a story
 * move it. Returns a function that stops this.
 */
function keepFocusOutside() {
  const control = window.parent === window ? null : window.parent.document.activeElement;
  const giveBack = () => {
    if (control && 'focus' in control && typeof control.focus === 'function') control.focus();
  };
  window.addEventListener('focus', giveBack);
  return () => window.removeEventListener('focus', giveBack);
}
