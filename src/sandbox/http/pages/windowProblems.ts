/** Text of a page in both languages of the payment window. */
export interface PageProblem {
  ko: string;
  en: string;
}

/** The sandbox does not know the window of the page. */
export const lostWindow: PageProblem = {
  ko: '샌드박스가 다시 시작되었거나 초기화되어 이 결제창을 계속할 수 없습니다. 쇼핑몰 페이지에서 다시 결제하세요.',
  en: 'The sandbox was restarted or reset, so this payment window cannot continue. Pay again on the page of your shop.',
};

/** The sandbox does not answer. */
export const noAnswer: PageProblem = {
  ko: '샌드박스가 응답하지 않습니다. 실행 중인지 확인하고 쇼핑몰 페이지에서 다시 결제하세요.',
  en: 'The sandbox does not answer. Check that it is running, and pay again on the page of your shop.',
};
