//! The figures as a picture.

use std::{error::Error, result};

use plotters::{
    coord::Shift,
    element::Circle,
    prelude::{
        BLACK, ChartBuilder, Color, DrawingArea, IntoDrawingArea, IntoFont, IntoLogRange,
        LineSeries, PathElement, RGBColor, Rectangle, SVGBackend, Text, TextStyle, WHITE,
    },
    style::text_anchor::{HPos, Pos, VPos},
};

use crate::{
    Result,
    figures::{ColdBuild, Counted, Figures, Growth},
    growth::LARGE,
    table::digits,
};

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

const WIDTH: u32 = 1000;
const GROWTH_HEIGHT: u32 = 330;
const TITLE_HEIGHT: u32 = 44;
const BAR_HEIGHT: u32 = 18;
/// The start of bars, as a share of the width of their chart. Their labels are to the left.
const BARS_BEGIN: f64 = 0.40;
/// The end of the longest bar. Its figure is to the right.
const BARS_END: f64 = 0.89;
/// The start of the names of lines.
const LEGEND_BEGIN: i32 = 600;

const OURS: RGBColor = RGBColor(31, 95, 191);
const OTHERS: RGBColor = RGBColor(165, 170, 178);
const GRID: RGBColor = RGBColor(226, 228, 232);

/// The colours of our lines, in turn.
const OURS_LINES: [RGBColor; 5] = [
    RGBColor(31, 95, 191),
    RGBColor(0, 140, 170),
    RGBColor(90, 70, 200),
    RGBColor(80, 160, 240),
    RGBColor(20, 50, 110),
];

/// The colours of other lines, in turn.
const OTHER_LINES: [RGBColor; 6] = [
    RGBColor(120, 124, 130),
    RGBColor(40, 40, 40),
    RGBColor(214, 90, 30),
    RGBColor(190, 30, 60),
    RGBColor(60, 140, 60),
    RGBColor(190, 140, 20),
];

/// A part of the picture, from top to bottom.
enum Panel<'a> {
    /// Charts side by side.
    Bars(Vec<Chart<'a>>),
    Growth(&'a [Growth]),
}

struct Chart<'a> {
    title: &'a str,
    bars: Vec<Bar>,
}

struct Bar {
    label: String,
    length: f64,
    figure: String,
    ours: bool,
}

/// The picture, as SVG.
pub(crate) fn plot(figures: &Figures) -> Result<String> {
    let panels = panels(figures);
    let height = panels.iter().map(Panel::height).sum::<u32>().max(1);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        drawn(area.fill(&WHITE))?;
        let mut rest = area;
        for panel in &panels {
            let (here, below) = rest.split_vertically(panel.height());
            panel.draw(&here)?;
            rest = below;
        }
        drawn(rest.present())?;
    }
    Ok(svg + "\n")
}

fn panels(figures: &Figures) -> Vec<Panel<'_>> {
    let mut panels = Vec::new();
    if let Some(cold) = &figures.cold {
        let builds = cold.figures.builds.iter();
        let (framework, light) = builds.partition(|build| build.framework.is_some());
        panels.push(cold_builds("Cold build, CPU seconds", light));
        panels.push(cold_builds(
            "Cold build with a framework, CPU seconds",
            framework,
        ));
    }
    if let Some(growth) = &figures.growth {
        panels.push(Panel::Growth(&growth.figures));
    }
    if let Some(counts) = &figures.counts {
        panels.push(Panel::Bars(vec![
            responses("Response in axum, instructions", "axum", &counts.figures),
            responses(
                "Response in actix-web, instructions",
                "actix",
                &counts.figures,
            ),
        ]));
    }
    panels
}

fn cold_builds<'a>(title: &'a str, builds: Vec<&ColdBuild>) -> Panel<'a> {
    let bars = builds.into_iter().map(|build| Bar {
        label: build.flavour.clone(),
        length: build.dev.median,
        figure: format!("{:.2}", build.dev.median),
        ours: ours(&build.flavour),
    });
    let bars = bars.collect();
    Panel::Bars(vec![Chart { title, bars }])
}

fn responses<'a>(title: &'a str, group: &str, counts: &[Counted]) -> Chart<'a> {
    let counts = counts.iter().filter(|count| count.group == group);
    let bars = counts.map(|count| Bar {
        label: format!("{}: {}", count.case, count.flavour),
        #[expect(clippy::cast_precision_loss, reason = "it is drawn in pixels")]
        length: count.instructions as f64,
        figure: digits(count.instructions),
        ours: ours(&count.flavour),
    });
    let bars = bars.collect();
    Chart { title, bars }
}

/// Whether a flavour is one of this repository.
fn ours(flavour: &str) -> bool {
    flavour.starts_with("status-core")
}

impl Panel<'_> {
    fn height(&self) -> u32 {
        match self {
            Self::Bars(charts) => charts.iter().map(Chart::height).max().unwrap_or_default(),
            Self::Growth(_) => GROWTH_HEIGHT,
        }
    }

    fn draw(&self, area: &Area<'_>) -> Result<()> {
        match self {
            Self::Bars(charts) => {
                let areas = area.split_evenly((1, charts.len()));
                charts
                    .iter()
                    .zip(&areas)
                    .try_for_each(|(chart, area)| chart.draw(area))
            }
            Self::Growth(growth) => draw_growth(area, growth),
        }
    }
}

impl Chart<'_> {
    fn height(&self) -> u32 {
        let bars = u32::try_from(self.bars.len()).unwrap_or(u32::MAX / BAR_HEIGHT);
        TITLE_HEIGHT + BAR_HEIGHT * bars
    }

    fn draw(&self, area: &Area<'_>) -> Result<()> {
        title(area, self.title)?;
        let (width, _) = area.dim_in_pixel();
        let (begin, end) = (BARS_BEGIN * f64::from(width), BARS_END * f64::from(width));
        let lengths = self.bars.iter().map(|bar| bar.length);
        let longest = lengths.fold(f64::MIN_POSITIVE, f64::max);
        let mut top = pixels(f64::from(TITLE_HEIGHT)) - 6;
        for bar in &self.bars {
            let length = (bar.length / longest * (end - begin)).max(1.0);
            bar.draw(area, (pixels(begin), top), pixels(begin + length))?;
            top += pixels(f64::from(BAR_HEIGHT));
        }
        Ok(())
    }
}

impl Bar {
    fn draw(&self, area: &Area<'_>, (begin, top): (i32, i32), end: i32) -> Result<()> {
        let bottom = top + pixels(f64::from(BAR_HEIGHT)) - 4;
        let middle = i32::midpoint(top, bottom);
        let colour = if self.ours { OURS } else { OTHERS };
        let bar = Rectangle::new([(begin, top), (end, bottom)], colour.filled());
        drawn(area.draw(&bar))?;
        text(
            area,
            &self.label,
            (begin - 8, middle),
            HPos::Right,
            self.ours,
        )?;
        text(area, &self.figure, (end + 6, middle), HPos::Left, self.ours)
    }
}

/// The figures of one flavour, from few variants to many.
struct Line<'a> {
    flavour: &'a str,
    points: Vec<(f64, f64)>,
    colour: RGBColor,
    ours: bool,
}

fn draw_growth(area: &Area<'_>, growth: &[Growth]) -> Result<()> {
    title(
        area,
        "Growth: CPU seconds that are added to `cargo check`, by number of variants",
    )?;
    let lines = lines(growth);
    let (least, most) = bounds(&lines);
    let (_, below) = area.split_vertically(TITLE_HEIGHT - 10);
    let (left, _) = below.split_horizontally(LEGEND_BEGIN - 40);
    let mut chart = ChartBuilder::on(&left);
    chart
        .margin_left(24)
        .margin_bottom(6)
        .x_label_area_size(26)
        .y_label_area_size(52);
    // The scale excludes its end.
    let sizes = (1f64..2_020f64).log_scale();
    let mut chart = drawn(chart.build_cartesian_2d(sizes, (least..most).log_scale()))?;
    drawn(
        chart
            .configure_mesh()
            .x_labels(4)
            .y_labels(6)
            .x_label_formatter(&|variants| digits(rounded(*variants)))
            .y_label_formatter(&|seconds| format!("{seconds}"))
            .label_style(("sans-serif", 13))
            .bold_line_style(GRID)
            .light_line_style(WHITE)
            .axis_style(GRID)
            .draw(),
    )?;
    for line in &lines {
        let width = if line.ours { 3 } else { 2 };
        let style = line.colour.stroke_width(width);
        drawn(chart.draw_series(LineSeries::new(line.points.iter().copied(), style)))?;
        let dots = line
            .points
            .iter()
            .map(|point| Circle::new(*point, 3, line.colour.filled()));
        drawn(chart.draw_series(dots))?;
    }
    legend(area, &lines)
}

/// Draws the names of the lines, in the order of their last points.
fn legend(area: &Area<'_>, lines: &[Line<'_>]) -> Result<()> {
    let mut y = pixels(f64::from(TITLE_HEIGHT)) + 4;
    for line in lines {
        let sample = vec![(LEGEND_BEGIN, y), (LEGEND_BEGIN + 24, y)];
        let width = if line.ours { 3 } else { 2 };
        drawn(area.draw(&PathElement::new(sample, line.colour.stroke_width(width))))?;
        text(
            area,
            line.flavour,
            (LEGEND_BEGIN + 32, y),
            HPos::Left,
            line.ours,
        )?;
        y += 24;
    }
    Ok(())
}

fn lines(growth: &[Growth]) -> Vec<Line<'_>> {
    let (mut of_ours, mut of_others) = (OURS_LINES.iter().cycle(), OTHER_LINES.iter().cycle());
    let mut lines = Vec::new();
    for first in growth.iter().filter(|growth| growth.variants == LARGE) {
        let ours = ours(&first.flavour);
        let colour = if ours {
            of_ours.next()
        } else {
            of_others.next()
        };
        lines.push(Line {
            flavour: &first.flavour,
            points: points(growth, &first.flavour),
            colour: colour.copied().unwrap_or(BLACK),
            ours,
        });
    }
    lines.sort_by(|one, other| height_at_end(other).total_cmp(&height_at_end(one)));
    lines
}

/// The points of a flavour, without figures below the noise: a logarithmic scale has no zero.
fn points(growth: &[Growth], flavour: &str) -> Vec<(f64, f64)> {
    let of_flavour = growth.iter().filter(|growth| growth.flavour == flavour);
    let medians = of_flavour.filter_map(|growth| Some((growth.variants, growth.adds?)));
    let points = medians.filter(|(_, seconds)| *seconds >= 0.001);
    #[expect(clippy::cast_precision_loss, reason = "it is drawn in pixels")]
    points
        .map(|(variants, seconds)| (variants as f64, seconds))
        .collect()
}

fn height_at_end(line: &Line<'_>) -> f64 {
    line.points.last().map_or(0.0, |(_, seconds)| *seconds)
}

/// The powers of ten below and above the lines, a little widened: the scale excludes its ends.
fn bounds(lines: &[Line<'_>]) -> (f64, f64) {
    let heights = || {
        lines
            .iter()
            .flat_map(|line| &line.points)
            .map(|(_, seconds)| *seconds)
    };
    let least = heights().fold(1.0, f64::min);
    let most = heights().fold(1.0, f64::max);
    (
        10f64.powf(least.log10().floor()) * 0.99,
        10f64.powf(most.log10().ceil()) * 1.01,
    )
}

fn title(area: &Area<'_>, words: &str) -> Result<()> {
    let style = TextStyle::from(("sans-serif", 16).into_font()).color(&BLACK);
    drawn(area.draw(&Text::new(words.to_owned(), (24, 14), style)))
}

fn text(area: &Area<'_>, words: &str, at: (i32, i32), side: HPos, ours: bool) -> Result<()> {
    let colour = if ours { OURS } else { RGBColor(60, 60, 60) };
    let style = TextStyle::from(("sans-serif", 13).into_font())
        .color(&colour)
        .pos(Pos::new(side, VPos::Center));
    drawn(area.draw(&Text::new(words.to_owned(), at, style)))
}

#[expect(clippy::cast_possible_truncation, reason = "no picture is that wide")]
fn pixels(length: f64) -> i32 {
    length.round() as i32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is one of the numbers of variants"
)]
fn rounded(number: f64) -> u64 {
    number.round() as u64
}

/// Converts an error of plotters, which borrows the drawing area.
fn drawn<T, E: Error>(result: result::Result<T, E>) -> Result<T> {
    result.map_err(|error| format!("the plot cannot be drawn: {error}").into())
}
