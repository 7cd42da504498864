using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// Long enough and not one that everybody tries first (SEC-16). No rules about kinds of characters: those make passwords worse.
/// </summary>
public sealed class Wachtwoordbeleid : IPasswordValidator<Account>
{
    public const int Kortst = 12;
    public const int Langst = 128;
    internal const string Kort = nameof(Kort);
    internal const string Lang = nameof(Lang);
    internal const string TeRaden = nameof(TeRaden);

    private static readonly HashSet<string> Bekend = new(StringComparer.Ordinal)
    {
        "welkom", "wachtwoord", "password", "passwort", "geheim", "secret", "school", "basisschool", "college", "lyceum", "gymnasium", "docent", "leraar", "leerkracht",
        "juf", "meester", "leerling", "leerlingen", "groep", "groepacht", "klas", "brugklas", "overstap", "oversteek", "overstaproute", "koersvo", "onderwijs", "rotterdam",
        "amsterdam", "denhaag", "utrecht", "nederland", "feyenoord", "ajax", "psv", "qwerty", "qwertyuiop", "azerty", "asdfghjkl", "zxcvbnm", "iloveyou", "ikhouvanjou",
        "zomer", "winter", "herfst", "lente", "voorjaar", "najaar", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "admin", "administrator", "beheerder", "gebruiker", "test",
        "letmein", "dragon", "monkey", "sunshine", "princess", "football", "baseball", "superman", "batman", "trustno", "abc", "abcdef", "abcdefgh", "default", "changeme",
        "inloggen", "login", "computer", "internet", "vakantie", "directeur", "intern", "begeleider", "samenwerkingsverband", "gemeente", "parnassys", "esis", "magister", "somtoday",
    };

    public static string Genormaliseerd(string wachtwoord) => wachtwoord.Normalize(NormalizationForm.FormC);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Bezwaar(password ?? "", user) is { } bezwaar ? IdentityResult.Failed(bezwaar) : IdentityResult.Success);

    private static IdentityError? Bezwaar(string wachtwoord, Account account)
    {
        var lengte = wachtwoord.EnumerateRunes().Count();
        if (lengte < Kortst)
            return Fout(Kort);
        if (lengte > Langst)
            return Fout(Lang);
        return IsTeRaden(wachtwoord, account) ? Fout(TeRaden) : null;
    }

    private static bool IsTeRaden(string wachtwoord, Account account)
    {
        var klein = wachtwoord.ToLowerInvariant();
        if (klein.Distinct().Count() < 5 && klein.All(char.IsAscii))
            return true;
        if (IsReeks(klein))
            return true;
        // What is left without the year and the exclamation mark, and with the usual swaps undone.
        var letters = new string([.. klein.Where(char.IsLetter)]);
        var terug = new string([.. klein.TrimEnd("0123456789!?.#@$*-_ ".ToCharArray()).Select(Letter).Where(char.IsLetter)]);
        return IsBekend(letters) || IsBekend(terug) || IsEigen(letters, account);
    }

    private static bool IsBekend(string kaal)
    {
        if (kaal.Length == 0)
            return false;
        var bereikt = new bool[kaal.Length + 1];
        bereikt[0] = true;
        // One or two known words in a row are still a known password.
        var woorden = new int[kaal.Length + 1];
        for (var begin = 0; begin < kaal.Length; begin++)
        {
            if (!bereikt[begin])
                continue;
            for (var einde = begin + 1; einde <= kaal.Length; einde++)
            {
                if (Bekend.Contains(kaal[begin..einde]) && (!bereikt[einde] || woorden[einde] > woorden[begin] + 1))
                    (bereikt[einde], woorden[einde]) = (true, woorden[begin] + 1);
            }
        }
        return bereikt[^1] && woorden[^1] <= 2;
    }

    private static bool IsEigen(string kaal, Account account) =>
        new[] { account.Naam, account.Email?.Split('@')[0] }.Select(n => new string([.. (n ?? "").ToLowerInvariant().Where(char.IsLetter)]))
            .Any(n => n.Length >= 4 && kaal.Contains(n, StringComparison.Ordinal) && kaal.Length - n.Length < 6);

    private static bool IsReeks(string tekst)
    {
        var stappen = tekst.Zip(tekst.Skip(1), (a, b) => b - a).ToList();
        return stappen.Count(s => s is 1 or -1 or 0) >= stappen.Count * 4 / 5;
    }

    private static char Letter(char teken) => teken switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        _ => teken,
    };

    private static IdentityError Fout(string code) => new() { Code = code, Description = code };
}
