# SPDX-License-Identifier: GPL-3.0-or-later
# Rows "statements seconds calls …" to an SVG: measured seconds, and the straight line through 0 and the last point.
{ n++; x[n] = $1; y[n] = $2; calls[n] = $3; if ($1 > maxX) maxX = $1; if ($2 > maxY) maxY = $2 }
function px(v) { return 60 + v / maxX * 520 }
function py(v) { return 270 - v / top * 230 }
END {
    step = maxY > 40 ? 20 : maxY > 20 ? 10 : maxY > 8 ? 4 : maxY > 4 ? 2 : 1
    top = step * (int(maxY / step) + 1)
    print "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"620\" height=\"330\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#333\">"
    print "<rect width=\"620\" height=\"330\" fill=\"#fff\"/>"
    print "<text x=\"60\" y=\"24\" font-size=\"14\">Seconds until the advice, by statements of the workload</text>"
    for (v = 0; v <= top; v += step)
        printf "<path d=\"M60 %.1fH580\" stroke=\"#ddd\"/><text x=\"52\" y=\"%.1f\" text-anchor=\"end\">%g</text>\n", py(v), py(v) + 4, v
    printf "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>\n", px(0), py(0), px(x[n]), py(y[n])
    printf "<polyline fill=\"none\" stroke=\"#2166ac\" stroke-width=\"2\" points=\""
    for (i = 1; i <= n; i++) printf "%.1f,%.1f ", px(x[i]), py(y[i])
    print "\"/>"
    for (i = 1; i <= n; i++) {
        printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#2166ac\"/>", px(x[i]), py(y[i])
        printf "<text x=\"%.1f\" y=\"290\" text-anchor=\"middle\">%d</text>", px(x[i]), x[i]
        printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f s, %d calls</text>\n", px(x[i]) - 8, py(y[i]) - 8, y[i], calls[i]
    }
    print "<text x=\"60\" y=\"315\">statements over 500 tables with 1,500 indexes; dashed: in proportion</text></svg>"
}
