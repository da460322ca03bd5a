import type { Preview } from '@storybook/react-vite';
import { emitTransformCode, useArgs, useEffect } from 'storybook/preview-api';
import { configure, isMockFunction } from 'storybook/test';
import { PageContainer } from '../stories/docs/PageContainer.js';
import { StoryPage } from '../stories/docs/StoryPage.js';
import { StoryDescription, StoryHeading } from '../stories/docs/storyTexts.js';
import { storyCode } from '../stories/support/code/storyCode.js';
import '../stories/support/layout/page.css';
import { propTable } from '../stories/support/options/propTable.js';
import { StoryLayout } from '../stories/support/layout/StoryLayout.js';
import { restoreZeros } from '../stories/support/restoreZeros.js';
import { replayOnChange } from '../stories/support/replayOnChange.js';
import { showSettings } from '../stories/support/toolbar.js';

// A long timeout, so that stories pass on a slow machine.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    (Story, context) => {
      const { id, args, globals, parameters, viewMode } = context;
      // The code panel does not update by itself when an order that is created on the click changes.
      useEffect(() => {
        const code = storyCode('', context);
        if (code) void emitTransformCode(code, context);
      }, [context]);
      const [, updateArgs] = useArgs();
      useEffect(() => {
        const changed = restoreZeros(args);
        if (Object.keys(changed).length > 0) updateArgs(changed);
      }, [args, updateArgs]);
      const { locale, outcome, viewport } = globals;
      const phone = viewport?.value === 'phone';
      // A docs page shows many stories and plays none of them.
      useEffect(() => {
        const values = [...Object.values(args), locale, outcome, phone];
        if (viewMode === 'story' && !parameters['withoutLayout'])
          replayOnChange({ storyId: id, values });
      });
      useEffect(() => showSettings(globals), [globals]);
      if (parameters['withoutLayout']) return <Story />;
      return (
        <StoryLayout
          key={`${locale} ${outcome} ${phone}`}
          id={id}
          locale={locale}
          outcome={outcome}
          phone={phone}
          order={args['order']}
          option={parameters['option']}
        >
          <Story />
        </StoryLayout>
      );
    },
  ],
  argTypesEnhancers: [propTable],
  // `toolbar.ts` shows a control for each of these values.
  initialGlobals: { locale: 'ko', outcome: 'shopper', theme: 'system' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    docs: {
      container: PageContainer,
      page: StoryPage,
      components: { Subheading: StoryHeading, Description: StoryDescription },
      toc: { headingSelector: 'h2, h3' },
      codePanel: true,
      source: { language: 'tsx', transform: storyCode },
    },
    jsx: {
      sortProps: false,
      filterProps: (value: unknown) => value !== undefined && !isMockFunction(value),
      functionValue: ({ name }: { name: string }) => name,
    },
    options: {
      storySort: {
        order: [
          '플레이그라운드 · Playground',
          '소개 · Introduction',
          '결제수단 · Methods',
          [
            '신용카드 · Card (pay_method card)',
            '실시간 계좌이체 · Bank transfer (trans)',
            '가상계좌 · Virtual account (vbank)',
            '휴대폰 소액결제 · Phone bill (phone, digital)',
            '간편결제 · Easy pay (kakaopay, naverpay, samsung, applepay, tosspay, payco, lpay, ssgpay, chai)',
            '상품권 · Vouchers (cultureland, smartculture, happymoney, booknlife)',
          ],
          '옵션 · Options',
          [
            '주문·금액·면세 · order (merchant_uid, name, amount, tax_free, vat_amount)',
            '구매자 · buyer (buyer_name, buyer_tel, buyer_email, buyer_addr, buyer_postcode)',
            '할부 개월 · installments (display.card_quota)',
            '무이자 할부 · interestFree (card.interest_free, card.detail.max_month, useFreeInterestFromMall)',
            '카드사 목록 · cards (card.detail)',
            '카드사와 할부 지정 · directCard (card.direct.code, card.direct.quota)',
            '간편결제 버튼 · easyPay (noeasypay)',
            '카드 포인트 · cardPoints (CARDPOINT, cp_yn)',
            '가상계좌 입금기한 · dueDate (vbank_due)',
            '현금영수증 · cashReceipt (no_receipt, va_receipt, bank_receipt, vbank_receipt)',
            '에스크로 · escrow',
            '제공기간 · servicePeriod (period.from, period.to)',
            '결제창 색상 · skin (SKIN)',
            '결제창 언어 · language',
          ],
          '빌링키·정기결제 · Billing key, subscriptions',
          '훅 · Hooks',
          '폼 필드 · Fields',
          '버튼 꾸미기 · Style the button (render, data-phase, 스타일, 디자인, Tailwind, shadcn, Radix)',
          '상태 · States',
          '문서 · Docs',
        ],
      },
    },
    viewport: {
      options: {
        phone: {
          name: '390 × 670',
          type: 'mobile',
          // Visible part of a page on a phone: the bars of the browser take the rest.
          styles: { width: '390px', height: '670px' },
        },
      },
    },
  },
};

export default preview;
