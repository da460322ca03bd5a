import type { Meta, StoryObj } from '@storybook/react-vite';
import { useArgs } from 'storybook/preview-api';
import { settingsIn } from '../support/toolbar.js';
import { Playground } from './Playground.js';
import { PreviewShop } from './PreviewShop.js';

interface Args {
  /** State of the page: JSON as UTF-8 in base64url. */
  state: string;
}

const meta: Meta<Args> = {
  // The id is part of every link, so it has only letters.
  id: 'playground',
  title: '플레이그라운드 · Playground',
  tags: ['!autodocs', '!test'],
  args: { state: '' },
  argTypes: { state: { control: false, type: 'string' } },
  parameters: { withoutLayout: true, controls: { disable: true } },
};
export default meta;

type Story = StoryObj<Args>;

/**
 * All options of one payment window, with both windows open beside them.
 *
 * 결제창의 모든 옵션을 바꾸며 PC와 휴대폰 결제창을 나란히 봅니다.
 */
export const AllOptions: Story = {
  name: '모든 옵션 · All options (미리보기 반응형 팝업 모달 preview responsive popup modal)',
  render: function AllOptionsStory({ state }, { id, globals }) {
    const [, updateArgs] = useArgs<Args>();
    return (
      <Playground
        text={state}
        onText={(text) => updateArgs({ state: text })}
        {...settingsIn(globals)}
        storyIds={{ page: id, window: id.replace(/--.*/, '--window') }}
      />
    );
  },
};

/** Window of one device. The page shows it in two frames, with different globals. */
export const Window: Story = {
  tags: ['!dev'],
  render: ({ state }, { globals }) => (
    <PreviewShop
      text={state}
      locale={settingsIn(globals).locale}
      phone={globals['viewport']?.value === 'phone'}
    />
  ),
};
