export interface Block {
  line: number;
  language: string;
  marks: string[];
  lines: string[];
}
export function blocksIn(text: string): Block[];
