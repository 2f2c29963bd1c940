import type { FunctionPoolModel } from '../../engine/model.ts';

/** Token bucket in exact arithmetic: millionths of a token, whole because rates and times are. */
export class Tokens {
  private readonly rule: FunctionPoolModel['scaleOut'];
  private millionths: number;
  private atUs: number;

  constructor(rule: FunctionPoolModel['scaleOut'], startUs: number) {
    this.rule = rule;
    this.millionths = (rule?.burst ?? 0) * 1e6;
    this.atUs = startUs;
  }

  take(nowUs: number): boolean {
    if (this.rule === null) return true;
    const refilled = this.millionths + (nowUs - this.atUs) * this.rule.perSec;
    this.millionths = Math.min(this.rule.burst * 1e6, refilled);
    this.atUs = nowUs;
    if (this.millionths < 1e6) return false;
    this.millionths -= 1e6;
    return true;
  }
}
