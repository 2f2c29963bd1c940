/** A canvas on which Chart.js draws what it is given, and draws again when that changes. */
import type { ChartConfiguration, Chart as Drawn } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** Title and sentence: what a screen reader says in place of the picture. */
  readonly label: string;
  /** Made anew for each drawing, so that it has the colours of the theme in force. */
  readonly configure: () => ChartConfiguration;
  /** Drawn again where this changes. */
  readonly of: unknown;
}

export function Drawing({ label, configure, of }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let drawn: Drawn | undefined;
    let isOver = false;
    import('./library.ts').then(({ Chart }) => {
      if (!isOver) drawn = new Chart(canvas.current!, configure());
    });
    return () => {
      isOver = true;
      drawn?.destroy();
    };
  }, [of]);
  return (
    <div class="canvas">
      <canvas ref={canvas} role="img" aria-label={label} tabIndex={0}>
        {label}
      </canvas>
    </div>
  );
}
