/**
 * What some function pools have and most do not: a limit on requests by the minute or day, machines that containers stand on,
 * and containers that are paused while nothing comes. All absent where there is none of it.
 */
export interface ContainerPoolModel {
  /** Looked at before all other limits. */
  readonly requestWindow?: RequestWindowModel;
  readonly invokers?: InvokersModel;
  readonly pause?: PauseModel;
}

/** Requests that each window of time may bring, counted from time 0; others are refused. */
export interface RequestWindowModel {
  readonly most: number;
  readonly everyUs: number;
}

/**
 * Machines. A request goes to the first of them on which fewer than `slots` requests run, also where an instance is idle on
 * another: it takes the oldest that is idle there, whatever the routing, or starts one. It is refused where no slot is free.
 */
export interface InvokersModel {
  readonly count: number;
  readonly slots: number;
}

/** An instance that has been idle for so long is paused: a request that gets it waits, and counts as warm. */
export interface PauseModel {
  readonly afterUs: number;
  readonly resumeUs: number;
}
