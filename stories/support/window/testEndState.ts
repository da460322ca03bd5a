import type { StoryContext } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { EndState } from './endState.js';
import { shownIn } from './openAtStep.js';
import { sandboxOf } from '../storySandbox.js';
import { pay, sentParams, windowOf } from './windowActions.js';

/**
 * Tests the state in which a story rests. If the story names parameters of its request, the test
 * then pays. Runs in Vitest only, after axe has checked the end state.
 */
export async function testEndState(story: StoryContext): Promise<void> {
  const { shows, check, sends, omits, gives }: EndState = story.parameters;
  if (shows) await expect(shownIn(windowOf(story), shows)).toBeVisible();
  await check?.(story);
  if (!sends && !omits) return;
  await pay(windowOf(story));
  const params = await sentParams(story);
  for (const [path, value] of Object.entries(sends ?? {}))
    await expect(params).toHaveProperty(path, value);
  for (const path of omits ?? []) await expect(params).not.toHaveProperty(path);
  await expect(sandboxOf(story.id).payments).toHaveLength(1);
  if (gives !== undefined) await expect(story.canvasElement).toHaveTextContent(gives);
}
