using Oversteek.Demo;
using Oversteek.Meting;

// The measurement of the start runs this program again as a demo.
return args is ["demo", .. var rest] ? await DemoOpdracht.VoerUitAsync(rest) : await MeetOpdracht.VoerUitAsync(args);
