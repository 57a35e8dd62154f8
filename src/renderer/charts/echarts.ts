import { LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  type GridComponentOption,
  type TitleComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type ECharts } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, MarkLineComponent, MarkPointComponent, TitleComponent, CanvasRenderer, SVGRenderer]);

export type ChartOption = ComposeOption<LineSeriesOption | GridComponentOption | TitleComponentOption>;
export { init, type ECharts, type LineSeriesOption };
