import { userEvent, waitFor, within } from 'storybook/test';
import type { StoryContext } from '@storybook/react-vite';
import type { EndState, PaymentWindow, Shown } from './endState.js';
import { sandboxOf } from '../storySandbox.js';
import { either } from './windowActions.js';

/** Part of the `play` context that these actions need. */
type Story = Pick<StoryContext, 'id' | 'canvas' | 'canvasElement' | 'parameters'>;

/**
 * Opens the payment window, goes to the step of the story and stops there. Succeeds with any args:
 * if no window opens, the panel shows the error, and if the window does not offer a step, the step
 * is skipped.
 */
export async function openAtStep(story: Story): Promise<void> {
  const { steps = [], shows }: EndState = story.parameters;
  const [button] = story.canvas.queryAllByRole('button');
  if (!button) return;
  await userEvent.click(button);
  const window = await openedWindow(story);
  if (!window) return;
  for (const step of steps) await step(window);
  if (shows) shownIn(window, shows)?.scrollIntoView({ block: 'nearest' });
}

/** Waits for the window. Resolves with `undefined` if the payment ends or fails without one. */
async function openedWindow({ id, canvasElement }: Story): Promise<PaymentWindow | undefined> {
  const content = await waitFor(() => {
    const window = sandboxOf(id).window();
    if (window || isEnded(canvasElement)) return window;
    throw new Error('the payment is being prepared');
  }).catch(() => null);
  return content ? within(content) : undefined;
}

const isEnded = (canvas: HTMLElement) =>
  ['done', 'failed', 'cancelled', 'unknown'].includes(
    canvas.querySelector<HTMLElement>('[data-phase]')?.dataset['phase'] ?? '',
  );

/** Returns the element with this text, or with this role and name, in either language. */
export function shownIn(page: PaymentWindow, { role, ...text }: Shown): HTMLElement | undefined {
  const name = either(text);
  return (role ? page.queryAllByRole(role, { name }) : page.queryAllByText(name))[0];
}
