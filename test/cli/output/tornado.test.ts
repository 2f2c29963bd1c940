import { expect, it } from 'vitest';
import { tornadoBar } from '../../../cli/output/tornado.ts';

it('draws a bar from the middle: the lowered input as -, the raised one as +', () => {
  expect(tornadoBar([-0.5, 1])).toBe('    ----|++++++++');
  expect(tornadoBar([0.25, -0.125])).toBe('       +|--      ');
  expect(tornadoBar([0.25, 0.5])).toBe('        |--++    ');
  expect(tornadoBar([null, -1])).toBe('++++++++|        ');
  expect(tornadoBar([0, 0])).toBe('        |        ');
});
