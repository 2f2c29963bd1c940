/** Small traffic files for the tests of this folder, in a temporary directory that goes when the test file ends. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTraffic, type TrafficOptions } from '../../cli/traffic/read-traffic.ts';
import { TrafficError } from '../../cli/traffic/traffic-error.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

export function fileWith(content: string | Uint8Array, name = 'traffic.csv'): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

export function folderOfFiles(): string {
  return folder;
}

/** All rows of a recording, read `chunk` at a time. */
export function rowsOf(recording: Recording, chunk = 3): [number, number][] {
  const times = new Float64Array(chunk);
  const values = new Float64Array(chunk);
  const reader = recording.open();
  const rows: [number, number][] = [];
  for (let read = reader.read(times, values); read > 0; read = reader.read(times, values)) {
    for (let at = 0; at < read; at++) rows.push([times[at]!, values[at]!]);
  }
  return rows;
}

/** The recording of a text, its rows and the first note. */
export async function read(content: string | Uint8Array, options: TrafficOptions = {}) {
  const traffic = await readTraffic(fileWith(content), options);
  const { recording, notes, skippedRows } = traffic;
  const rows = rowsOf(recording);
  traffic.close();
  return { recording, rows, notes, skippedRows };
}

/** The messages with which a file is refused, its folder left out. */
export async function refusal(content: string | Uint8Array, options: TrafficOptions = {}): Promise<string[]> {
  return refusalOf(fileWith(content), options);
}

export async function refusalOf(file: string, options: TrafficOptions = {}): Promise<string[]> {
  try {
    (await readTraffic(file, options)).close();
  } catch (error) {
    if (!(error instanceof TrafficError)) throw error;
    return error.issues.map(({ message }) => message.replaceAll(`${folder}/`, ''));
  }
  return [];
}
