using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>A source of chance in words that are read aloud.</summary>
public static class Toevalszinnen
{
    public static string Naam(Entropiebron bron) => Delen(bron) switch
    {
        ["drand", _, var ronde] => $"Baken drand, ronde {ronde}",
        ["dobbelstenen", var aantal] => $"{aantal} dobbelstenen",
        [_, var aantal, var reeks] => $"{aantal} ballen met een nummer van {reeks.Replace("-", " tot en met ", StringComparison.Ordinal)}",
        _ => bron.Tekst,
    };

    public static string Vorm(Entropiebron bron) => Delen(bron) switch
    {
        ["drand", ..] => "64 tekens: cijfers en de letters a tot en met f",
        ["dobbelstenen", var aantal] => $"precies {aantal} cijfers van 1 tot en met 6, in de volgorde waarin is gegooid",
        [_, var aantal, var reeks] =>
            $"{aantal} verschillende nummers van {reeks}, elk met {reeks.Split('-')[1].Length} cijfers, in de volgorde waarin zij zijn getrokken",
        _ => bron.Tekst,
    };

    private static string[] Delen(Entropiebron bron) => bron.Tekst.Split(':');
}
