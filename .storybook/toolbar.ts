import { ContrastIcon, GlobeIcon, MobileIcon, UserIcon } from '@storybook/icons';
import { createElement, Fragment, type ComponentType } from 'react';
import { Select, Separator } from 'storybook/internal/components';
import { useGlobals } from 'storybook/manager-api';
import { isLocale, type Text } from '../stories/support/twoLanguages.js';

/** Choice of the toolbar, with the name of its global and the texts of its values. */
interface Choice {
  name: string;
  /** Reads and writes a global that is not a text. */
  codec?: { read: (value: unknown) => string; write: (value: string) => unknown };
  label: Text;
  Icon: ComponentType;
  values: Readonly<Record<string, Text>>;
}

const isPhone = (viewport: unknown) =>
  typeof viewport === 'object' &&
  viewport !== null &&
  'value' in viewport &&
  viewport.value === 'phone';

const choices: readonly Choice[] = [
  {
    name: 'viewport',
    codec: {
      read: (viewport) => (isPhone(viewport) ? 'phone' : 'pc'),
      write: (value) => ({ value: value === 'phone' ? value : undefined, isRotated: false }),
    },
    label: { ko: '기기', en: 'Device' },
    Icon: MobileIcon,
    values: { pc: { ko: 'PC', en: 'PC' }, phone: { ko: '휴대폰', en: 'Phone' } },
  },
  {
    name: 'locale',
    label: { ko: '언어', en: 'Language' },
    Icon: GlobeIcon,
    values: { ko: { ko: '한국어', en: '한국어' }, en: { ko: 'English', en: 'English' } },
  },
  {
    name: 'theme',
    label: { ko: '화면 색', en: 'Colours' },
    Icon: ContrastIcon,
    values: {
      system: { ko: '시스템 설정', en: 'System' },
      light: { ko: '라이트', en: 'Light' },
      dark: { ko: '다크', en: 'Dark' },
    },
  },
  {
    name: 'outcome',
    label: { ko: '결제창의 응답', en: 'Answer of the payment window' },
    Icon: UserIcon,
    values: {
      shopper: { ko: '직접 결제하기', en: 'You use the window' },
      approve: { ko: '바로 승인', en: 'Approved at once' },
      cancel: { ko: '바로 취소', en: 'Cancelled at once' },
      decline: { ko: '바로 거절', en: 'Declined at once' },
    },
  },
];

/**
 * Renders the choices of the toolbar in the chosen language. Without JSX, because Storybook compiles
 * it to a global that this bundle does not have.
 */
export function Toolbar() {
  const [globals, update, storyGlobals] = useGlobals();
  const locale = isLocale(globals['locale']) ? globals['locale'] : 'ko';
  const selects = choices.map(({ name, codec, label, Icon, values }) =>
    createElement(Select, {
      // Options and value are read once, and a story on a phone sets the device.
      key: `${name} ${locale} ${name in storyGlobals}`,
      ariaLabel: label[locale],
      tooltip: label[locale],
      icon: createElement(Icon),
      disabled: name in storyGlobals,
      options: Object.entries(values).map(([value, text]) => ({ value, title: text[locale] })),
      defaultOptions: codec ? codec.read(globals[name]) : String(globals[name]),
      onSelect: (value) => update({ [name]: codec ? codec.write(String(value)) : value }),
    }),
  );
  return createElement(Fragment, null, createElement(Separator), ...selects);
}
